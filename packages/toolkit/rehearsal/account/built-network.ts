import { Console, hangzhou } from "./console";
import { existingCen, existingRouter, existingVpc } from "./existing-network";

/** The network of the file: circuit, connection, VPC and inter-region connection, all joined. */
export async function built() {
  const by = await Console.open();
  const near = await by.router(hangzhou, existingCen);
  const vbr = await by.vbr();
  const group = await by.bgpGroup(vbr);
  const peer = await by.bgpPeer(group);
  const mappings = [
    { zone_id: "cn-hangzhou-h", vswitch_id: "vsw-existing00000001" },
    { zone_id: "cn-hangzhou-i", vswitch_id: "vsw-existing00000002" },
  ];
  const ids = {
    vpc: await by.vpcAttachment(hangzhou, existingCen, near, { id: existingVpc, mappings }),
    vbr: await by.vbrAttachment(existingCen, existingRouter, vbr),
    vpn: await by.vpnAttachment(existingCen, existingRouter, await by.connection(await by.gateway())),
    link: await by.link(existingCen, near, existingRouter),
  };
  const [nearTable, farTable] = [await by.tableOf(near), await by.tableOf(existingRouter)];
  await by.join(ids.vpc, nearTable);
  await by.join(ids.link, nearTable);
  for (const attachment of [ids.vbr, ids.vpn, ids.link]) await by.join(attachment, farTable);
  return { by, near, ids, vbr, peer, farTable };
}
