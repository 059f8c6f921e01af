import type { RunningApi } from "../../rehearsal/api/server";

/** The environment in which a rehearsal's programs find the account. */
export function environmentOf({
  port,
  accessKeyId,
  accessKeySecret,
  certificateAuthorityFile,
}: Pick<RunningApi, "port" | "accessKeyId" | "accessKeySecret"> &
  Partial<Pick<RunningApi, "certificateAuthorityFile">>): NodeJS.ProcessEnv {
  return {
    VPC_ENDPOINT: `127.0.0.1:${port}`,
    CBN_ENDPOINT: `127.0.0.1:${port}`,
    ALIBABA_CLOUD_ACCESS_KEY_ID: accessKeyId,
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: accessKeySecret,
    ...(certificateAuthorityFile === undefined
      ? { REHEARSAL_API_PROTOCOL: "http" }
      : { SSL_CERT_FILE: certificateAuthorityFile }),
  };
}
