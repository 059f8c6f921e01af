import { realProvider } from "../../testing/real-provider";
import { expectRotated, rotation } from "../../testing/rotation";

it("The real provider plans nothing after keys and an option of IKE were changed in place", () => {
  expectRotated(rotation("--provider", "real", "--provider-binary", realProvider()));
}, 500_000);
