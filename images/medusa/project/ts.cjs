// For `medusa build` only: lets require() find medusa-config.ts. Node strips its types.
require.extensions['.ts'] ??= require.extensions['.js'];
