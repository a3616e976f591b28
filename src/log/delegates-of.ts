import type { EventLog } from './event-log.ts'

/** Every method of a log, passed on: what a decorator begins with. A log may be an object of a class. */
export function delegatesOf(log: EventLog): EventLog {
  return {
    append: (batch) => log.append(batch),
    read: (slices) => log.read(slices),
    readAll: (query) => log.readAll(query),
    streams: (query) => log.streams(query),
    labels: (streams) => log.labels(streams),
    find: (id) => log.find(id),
    snapshots: {
      load: (stream) => log.snapshots.load(stream),
      save: (stream, snapshot) => log.snapshots.save(stream, snapshot),
      clear: () => log.snapshots.clear(),
    },
    checkpoints: {
      load: (reader) => log.checkpoints.load(reader),
      move: (reader, from, to) => log.checkpoints.move(reader, from, to),
    },
  }
}
