/** The candidate's answers held to the contract and to a time limit, whichever way it is attached. */
import { ActResponse, type DriverOperation, type TestDriver } from '../../machines/contract/driver.ts';
import { Statement } from '../../machines/contract/statement.ts';
import { clipped } from '../../reports/visible.ts';
import { said } from '../privacy/said.ts';
import { held } from './held.ts';
import { CandidateUnavailable, messageOf } from './unavailable.ts';

/** Characters of a candidate's own words in a message of ours. */
const WORDS_MAX = 500;
/**
 * The operations with their answers held to the contract, each within `timeout` milliseconds.
 * Every operation throws CandidateUnavailable when the candidate cannot answer as agreed.
 */
export function checked(driver: TestDriver, timeout: number): TestDriver {
  async function ask<T>(operation: DriverOperation, answer: () => Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<never>((_resolve, reject) => {
      const message = `The candidate did not answer "${operation}" within ${timeout / 1000} s.`;
      timer = setTimeout(() => reject(new CandidateUnavailable(message, 'late', operation)), timeout);
    });
    try {
      return await Promise.race([answer(), limit]);
    } catch (error) {
      if (error instanceof CandidateUnavailable) throw error;
      const words = said(clipped(messageOf(error), WORDS_MAX));
      throw new CandidateUnavailable(`The candidate's "${operation}" failed: ${words}`, 'failed', operation);
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    statement: () => ask('statement', async () => held('statement', Statement, await driver.statement())),
    provision: (request) => ask('provision', async () => void (await driver.provision(request))),
    act: (request) => ask('act', async () => held('act', ActResponse, await driver.act(request))),
    retire: (request) => ask('retire', async () => void (await driver.retire(request))),
  };
}
