export { factOfPledgeEvent, type PledgeReactionContext } from './fact-of-pledge-event.ts'
export { type PostingCode, postingOfFacts } from './posting-of-facts.ts'
