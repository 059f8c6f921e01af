import type { Backend } from "@hybridnet/network";
import {
  CloudBackend,
  HttpBackend,
  LocalBackend,
  NamedCloudWorkspace,
  OssBackend,
  type TerraformStack,
} from "cdktf";
import type { StackName } from "./contract";

/** The backend of one stack's state and what another stack needs to read it. */
export interface StateLocation {
  /** Gives the stack its backend block. */
  attach(stack: TerraformStack): void;
  /** `backend` and `config` of a `terraform_remote_state` data source. */
  readonly read: { readonly backend: string; readonly config: Readonly<Record<string, unknown>> };
  /** Path of the state file, seen from the stack's folder; only the local backend has one. */
  readonly file?: string;
}

/**
 * Where a stack's state lies. Credentials are never part of it: OSS reads ALICLOUD_ACCESS_KEY and
 * ALICLOUD_SECRET_KEY, HCP Terraform TF_TOKEN_<host>, HTTP TF_HTTP_USERNAME and TF_HTTP_PASSWORD.
 */
export function stateLocation(backend: Backend, stackName: StackName): StateLocation {
  switch (backend.type) {
    case "local": {
      // Terraform resolves it from <output>/stacks/<stack>, so that a moved checkout keeps its state.
      const path = `../../../${backend.directory}/${stackName}.tfstate`;
      return {
        attach: (stack) => void new LocalBackend(stack, { path }),
        read: { backend: "local", config: { path } },
        file: path,
      };
    }
    case "hcp": {
      const { hostname, organization, project } = backend;
      const name = `${backend.workspacePrefix}${stackName}`;
      return {
        attach: (stack) =>
          void new CloudBackend(stack, {
            hostname,
            organization,
            workspaces: new NamedCloudWorkspace(name, project),
          }),
        read: { backend: "remote", config: { hostname, organization, workspaces: { name } } },
      };
    }
    case "oss": {
      const { bucket, region, prefix, lock } = backend;
      const place = { bucket, region, prefix, key: `${stackName}.tfstate` };
      const locking = {
        tablestoreEndpoint: `https://${lock.instance}.${region}.ots.aliyuncs.com`,
        tablestoreTable: lock.table,
      };
      return {
        attach: (stack) =>
          void new OssBackend(stack, { ...place, ...locking, encrypt: backend.encrypt, acl: "private" }),
        read: { backend: "oss", config: place },
      };
    }
    case "http": {
      const address = backend.address.replaceAll("{stack}", stackName);
      const lock = backend.lock && {
        lockAddress: backend.lock.address.replaceAll("{stack}", stackName),
        lockMethod: backend.lock.lockMethod,
        unlockAddress: backend.lock.address.replaceAll("{stack}", stackName),
        unlockMethod: backend.lock.unlockMethod,
      };
      return {
        attach: (stack) => void new HttpBackend(stack, { address, ...lock }),
        read: { backend: "http", config: { address } },
      };
    }
  }
}
