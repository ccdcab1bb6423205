import type { ExecutionResult } from 'graphql';

/** A result that many subscribers get, and its number from 1. */
export class Message {
  readonly number: number;
  readonly result: ExecutionResult;
  #rest: Buffer | undefined;

  constructor(number: number, result: ExecutionResult) {
    this.number = number;
    this.result = result;
  }

  /** The payload and the end of a message of the protocol, which begins with the id of the operation. Made once for all. */
  get rest(): Buffer {
    this.#rest ??= Buffer.from(`${JSON.stringify(this.result)}}`);
    return this.#rest;
  }
}
