declare module "htl" {
  export const html: unknown;
  export const svg: unknown;
}

// Parts of the notebook kit, under the kit's own name for itself.
declare module "observable:runtime/stdlib/md.js" {
  export const md: unknown;
}
