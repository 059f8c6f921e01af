/**
 * What each connection of Terraform has been told. Terraform opens a connection for each provider
 * configuration (each alias) of each run and configures it before use; all end in this one process.
 * So the region belongs to the connection, which is known by its number.
 */
import type { CallContext } from "../protocol/messages";
import type { AccountCall, Session } from "../provider/account-call";
import type { Service } from "../service/service";

interface Connection {
  readonly region: string;
  readonly stopped: AbortController;
}

export interface ConnectionProps {
  readonly service: Service;
  readonly minuteMilliseconds: number;
  readonly onCall: (call: AccountCall) => void;
}

export class Connections {
  /** A few for each run of Terraform: they are not worth forgetting before the provider is closed. */
  private readonly byPeer = new Map<string, Connection>();

  constructor(private readonly props: ConnectionProps) {}

  configure({ peer }: CallContext, region: string): void {
    this.byPeer.set(peer, { region, stopped: new AbortController() });
  }

  /** Ends what waits on this connection. */
  stop({ peer }: CallContext): void {
    this.byPeer.get(peer)?.stopped.abort();
  }

  /** @throws Error where Terraform has not configured the connection */
  session({ peer, cancelled }: CallContext): Session {
    const connection = this.byPeer.get(peer);
    if (!connection) throw new Error("the provider is used before it is configured");
    const stop = AbortSignal.any([connection.stopped.signal, cancelled]);
    return { ...this.props, region: connection.region, stop };
  }
}
