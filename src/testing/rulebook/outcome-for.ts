import { assess, type CompiledRulebook, type SubjectInput, stand } from '../../assessment/index.ts'
import type { Refusal } from '../../foundation/index.ts'
import type { Measure, Standing } from '../../vocabulary/index.ts'

/** All that came of one input, without saying whom it came to. */
export function outcomeFor(rules: CompiledRulebook, input: SubjectInput): object {
  const assessed = assess(rules, input)
  if (assessed.ok) {
    const { grade, band, value, because, measures, standing } = assessed.value
    const proposed = measures.map(withoutSubject)
    return { grade, band, value, because, measures: proposed, ...ownParts(standing) }
  }
  if (!assessed.refusals.some(({ code }) => code === 'population-needed')) {
    return refusedAs(assessed.refusals)
  }
  const stood = stand(rules, input)
  return stood.ok ? ownParts(stood.value) : refusedAs(stood.refusals)
}

function ownParts({ subject: _, ...standing }: Standing): object {
  return standing
}

function withoutSubject({ subject: _, ...measure }: Measure): object {
  return measure
}

function refusedAs(refusals: readonly Refusal[]): object {
  return { refusals: refusals.map(({ code, path }) => ({ code, path })) }
}
