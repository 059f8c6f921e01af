import { CmsAlarmContact } from "@cdktf/provider-alicloud/lib/cms-alarm-contact";
import { CmsAlarmContactGroup } from "@cdktf/provider-alicloud/lib/cms-alarm-contact-group";
import type { Monitoring } from "@hybridnet/network";
import { Construct } from "constructs";
import { at, type BuildContext } from "./context";

/** Whom alarms reach. A contact that is new agrees by mail before anything else reaches it. */
export class ContactGroup extends Construct {
  readonly groupName: string;

  constructor(
    scope: Construct,
    { contactGroup, region }: Pick<Monitoring, "contactGroup"> & { readonly region: string },
    context: BuildContext,
  ) {
    super(scope, "contact_group");
    if (contactGroup.mode === "existing") {
      this.groupName = contactGroup.name;
      return;
    }
    const provider = context.provider(region);
    const contacts = contactGroup.contacts.map(({ key, name, mail }) =>
      at(
        key,
        new CmsAlarmContact(this, `contact_${key}`, {
          provider,
          alarmContactName: name,
          channelsMail: mail,
          describe: name,
          // The service fills in a language, and a contact whose language is taken out keeps it.
          lang: "en",
        }),
      ),
    );
    const group = new CmsAlarmContactGroup(this, "group", {
      provider,
      alarmContactGroupName: contactGroup.name,
      // The id of both is the name.
      contacts: contacts.map(({ id }) => id),
    });
    this.groupName = at("contacts", group).id;
  }
}
