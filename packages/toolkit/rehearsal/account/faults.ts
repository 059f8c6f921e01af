import { ServiceError } from "../service/service";
import type { Faults } from "./options";

/** Counts the calls of this process and breaks those that were chosen. */
export class FaultPlan {
  private calls = 0;
  private creates = 0;

  constructor(private readonly faults: Faults) {}

  /** @throws ServiceError for every Nth call; the provider repeats it. */
  call(): void {
    this.calls++;
    const { throttleEvery } = this.faults;
    if (throttleEvery !== undefined && this.calls % throttleEvery === 0)
      throw new ServiceError("Throttling.User", "Request was denied due to user flow control.");
  }

  /**
   * @returns the number of this create
   * @throws ServiceError for the one that was chosen to fail
   */
  beginCreate(what: string): number {
    this.creates++;
    if (this.creates === this.faults.failCreate)
      throw new ServiceError(
        "InternalError",
        `${what}: the request processing has failed due to some unknown error.`,
      );
    return this.creates;
  }

  /** @throws ServiceError for the create whose answer was chosen to be lost. */
  written(create: number, what: string): void {
    if (create === this.faults.dieInCreate?.nth) this.faults.dieInCreate.die();
    if (create === this.faults.loseAnswerOfCreate)
      throw new ServiceError(
        "Client.Timeout",
        `${what}: net/http: request canceled (Client.Timeout exceeded while awaiting headers). ` +
          "The object may have been made all the same.",
      );
  }
}
