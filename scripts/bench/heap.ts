/** Asks a process's inspector (it must listen on this machine) what its heap holds after a collection. */
interface Target {
  readonly webSocketDebuggerUrl: string;
}

/** What is kept of JavaScript's objects, in MB, garbage collected first. */
export async function heapMbAt(inspectorPort: number): Promise<number> {
  const [target] = (await (await fetch(`http://127.0.0.1:${inspectorPort}/json`)).json()) as readonly Target[];
  if (!target) throw new Error('the inspector has no target');
  const socket = new WebSocket(target.webSocketDebuggerUrl);
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
  const call = (id: number, method: string) =>
    new Promise<{ readonly usedSize?: number }>((resolve) => {
      socket.addEventListener('message', ({ data }) => {
        const answer = JSON.parse(String(data)) as { readonly id?: number; readonly result: { usedSize?: number } };
        if (answer.id === id) resolve(answer.result);
      });
      socket.send(JSON.stringify({ id, method }));
    });
  await call(1, 'HeapProfiler.collectGarbage');
  const { usedSize = 0 } = await call(2, 'Runtime.getHeapUsage');
  socket.close();
  return usedSize / 2 ** 20;
}
