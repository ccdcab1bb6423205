// For `medusa build` only: lets require() find medusa-config.ts, whose types Node then strips by itself.
require.extensions['.ts'] ??= require.extensions['.js'];
