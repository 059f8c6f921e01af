import type { Session } from "../../../../packages/rehearsal/provider/account-call";
import type { Service } from "../../../../packages/rehearsal/service/service";

export const sessionOn = (service: Service, rest: Partial<Session> = {}): Session => ({
  service,
  region: "cn-shanghai",
  minuteMilliseconds: 0,
  stop: new AbortController().signal,
  onCall: () => {},
  ...rest,
});
