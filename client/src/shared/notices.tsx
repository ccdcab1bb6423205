import { Notification, Stack } from '@mantine/core';
import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from 'react';

interface Notice {
  id: number;
  text: string;
  kind: 'done' | 'problem';
}

const Say = createContext<(text: string, kind?: Notice['kind']) => void>(() => {});
const SHOWN_MS = 8000;

/** Short messages in a live region, read out by screen readers. */
export function Notices({ children }: { children: ReactNode }): ReactNode {
  const [notices, setNotices] = useState<Notice[]>([]);
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());
  useEffect(() => {
    const started = timers.current;
    return () => started.forEach(clearTimeout);
  }, []);
  const remove = useCallback(
    (id: number) => setNotices((all) => all.filter((notice) => notice.id !== id)),
    [],
  );
  const say = useCallback(
    (text: string, kind: Notice['kind'] = 'done') => {
      const id = Date.now() + Math.random();
      setNotices((all) => [...all.slice(-2), { id, text, kind }]);
      const timer = setTimeout(() => {
        timers.current.delete(timer);
        remove(id);
      }, SHOWN_MS);
      timers.current.add(timer);
    },
    [remove],
  );
  return (
    <Say value={say}>
      {children}
      <Stack
        role="log"
        aria-live="polite"
        aria-label="Messages"
        pos="fixed"
        bottom={16}
        right={16}
        w="min(22rem, calc(100vw - 2rem))"
        style={{ zIndex: 400 }}
      >
        {notices.map((notice) => (
          <Notification
            key={notice.id}
            color={notice.kind === 'done' ? 'teal' : 'red'}
            title={notice.kind === 'done' ? undefined : 'That did not work'}
            closeButtonProps={{ 'aria-label': 'Dismiss' }}
            onClose={() => remove(notice.id)}
          >
            {notice.text}
          </Notification>
        ))}
      </Stack>
    </Say>
  );
}

export const useSay = (): ((text: string, kind?: Notice['kind']) => void) => useContext(Say);
