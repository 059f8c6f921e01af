import type { Session } from "../provider/account-call";
import type { Service } from "../service/service";

export const sessionOn = (service: Service, rest: Partial<Session> = {}): Session => ({
  service,
  region: "cn-shanghai",
  minuteMilliseconds: 0,
  stop: new AbortController().signal,
  onCall: () => {},
  ...rest,
});
