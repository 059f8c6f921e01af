import { expectRotated, rotation } from "../testing/rotation";

it("Keys and an option of IKE are changed in place, after which plans are empty and the network works", () => {
  expectRotated(rotation());
});
