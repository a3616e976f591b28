import type { Life, Running } from './life.ts'

const { freeze } = Object

/** The state at the end: the fields that its status has and no others. Entries are frozen already. */
export function frozenState(life: Life): unknown {
  const { status, approval, reason } = life
  freeze(life.history)
  freeze(life.comments)
  if (approval) {
    freeze(approval.publications)
    freeze(approval.given)
    freeze(approval)
  }
  if (life.run) freezeRun(life.run)
  return freeze(withFields(life, status, approval, reason))
}

function withFields(life: Life, status: string, approval: unknown, reason: unknown): unknown {
  switch (status) {
    case 'proposed':
      return base(life)
    case 'returned':
      return { ...base(life), returned: reason }
    case 'refused':
      return { ...base(life), refused: reason }
    case 'withdrawn': {
      const { returned, run } = life
      return { ...base(life), withdrawn: reason, returned, approval, run }
    }
    case 'approved':
      return { ...base(life), approval }
    case 'running':
      return { ...base(life), approval, run: life.run }
    case 'claimed':
      return { ...base(life), approval, run: life.run, claim: life.claim }
    default:
      return verified(life)
  }
}

/** The usual end, written out: a spread costs more than a literal. */
function verified(life: Life): unknown {
  return {
    status: life.status,
    id: life.id,
    by: life.by,
    with: life.with,
    led: life.led,
    kind: life.kind,
    wording: life.wording,
    history: life.history,
    comments: life.comments,
    due: life.due,
    lastAt: life.lastAt,
    approval: life.approval,
    run: life.run,
    claim: life.claim,
    verdict: life.verdict,
  }
}

function base(life: Life) {
  const { status, id, by, led, kind, wording, history, comments, due, lastAt } = life
  return { status, id, by, with: life.with, led, kind, wording, history, comments, due, lastAt }
}

function freezeRun(run: Running): void {
  freeze(run.progress)
  freeze(run.checks)
  freeze(run.reminders)
  for (const correction of run.corrections) freeze(correction)
  freeze(run.corrections)
  freeze(run.extensions)
  freeze(run.reviews)
  freeze(run)
}
