/** Version of the engine: results of equal versions are equal, bit for bit. Kept equal to package.json by a test. */
export const ENGINE_VERSION = "0.1.0";
