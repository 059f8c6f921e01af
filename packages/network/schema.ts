import * as z from "zod";
import { tagKeyLength, tagsPerResource, tagValueLength } from "./limits";
import { backend } from "./schema/backend";
import { cen, interRegionLink, transitRouter } from "./schema/cen";
import { dataCentre } from "./schema/data-centre";
import { expectation } from "./schema/expectation";
import { field, flag, keyed, region, templateFree } from "./schema/field";
import { monitoring } from "./schema/monitoring";
import { probe, vpc } from "./schema/vpc";

const tagKey = field(z.string().min(1).max(tagKeyLength.max).regex(templateFree), {
  code: "TAG001",
  description: "key of a tag",
  limit: `a text of 1 to ${tagKeyLength.max} characters without \${ and %{`,
  source: tagKeyLength.source,
});

const tagValue = field(z.string().max(tagValueLength.max).regex(templateFree), {
  code: "TAG001",
  description: "Value of the tag; it may be empty.",
  limit: `a text of at most ${tagValueLength.max} characters without \${ and %{`,
  source: tagValueLength.source,
});

/**
 * The network file. This one description gives its TypeScript type, the parser, the schema that
 * editors use (`config/network.schema.json`) and the reference page (`docs/configuration.md`).
 */
export const networkFile = z.strictObject({
  backend,
  tags: field(z.record(tagKey, tagValue), {
    code: "TAG001",
    description: "Tags of every resource that takes tags.",
    limit: `at most ${tagsPerResource.max} texts with keys of 1 to ${tagKeyLength.max} characters`,
  }).default({}),
  deletionProtection: flag({
    code: "SHAPE001",
    description:
      "Refuse every plan that would destroy a resource whose loss cuts a link (`prevent_destroy`). It protects nothing whose key has left this file.",
  }).default(false),
  retiredRegions: field(
    z.array(region({ code: "REGION001", description: "A region that this file no longer uses." })),
    {
      code: "SHAPE001",
      description:
        "Regions that have just left this file: their provider alias stays, so that Terraform can delete what is there. Remove the region here after that apply.",
    },
  ).default([]),
  cen,
  transitRouters: field(
    z.record(region({ code: "REGION001", description: "Region of the transit router." }), transitRouter),
    { code: "SHAPE001", description: "One transit router per region." },
  ),
  interRegionLinks: keyed(interRegionLink, {
    description: "Connections between the transit routers of two regions.",
  }).default({}),
  vpcs: keyed(vpc, { description: "VPCs that the data centres reach." }),
  dataCentres: keyed(dataCentre, { description: "Data centres with their circuits and their standby." }),
  probes: keyed(probe, { description: "Hosts to test with. Nothing is created for them." }).default({}),
  expectations: keyed(expectation, {
    description:
      "What the network must do when something fails; the failover report checks it. Without any, the claims of the document that the example comes from are checked. Nothing is created for them.",
  }).default({}),
  monitoring: field(monitoring, {
    code: "SHAPE001",
    description:
      "Alarms of CloudMonitor, in a fourth stack `monitoring`. Left out, there is neither. Before it is taken out again the stack has to be destroyed ([monitoring.md](monitoring.md#taking-the-alarms-away)).",
  }).optional(),
});

/** A parsed network file: every default filled in, shapes checked, meaning not yet. */
export type NetworkFile = z.output<typeof networkFile>;
