import fc from "fast-check";

// The same cases in every run: a test suite that fails now and then teaches people to run it again.
fc.configureGlobal({ seed: 20260713 });

export { fc };
