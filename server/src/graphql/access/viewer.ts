/** Who is asking. */
export interface Viewer {
  name: string;
  groups: readonly string[];
  /** Network address; undefined when it cannot be told. */
  address: string | undefined;
  /** On loopback without login everything is allowed: whoever reaches it owns the machine. */
  trusted: boolean;
}

/** Name of everybody where no login is needed. */
export const LOCAL_USER = 'local';

export const localViewer = (address: string | undefined): Viewer => ({
  name: LOCAL_USER,
  groups: [],
  address,
  trusted: true,
});

/** Equal for viewers who may see the same: what identical subscriptions are shared by. */
export function viewerScope(viewer: Viewer): string {
  return viewer.trusted ? 'trusted' : JSON.stringify([viewer.name, viewer.groups.toSorted()]);
}
