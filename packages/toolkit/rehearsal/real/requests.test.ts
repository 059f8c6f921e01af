import { refuseUnknown, requestsText } from "./requests";

const counts = {
  requests: 120,
  retries: 3,
  actions: { "Vpc DescribeVpcs": 100, "Vpc CreateVpc": 20 },
  refusals: { "Throttling.User": 2, "IncorrectStatus.Status": 1 },
  unknown: {},
};

describe("After a deploy with the real provider", () => {
  it("its requests, actions, repetitions and refusals are told", () => {
    expect(requestsText(counts)).toBe(
      "The provider made 120 requests of 2 actions; 3 repeated a refused one, 3 were refused: IncorrectStatus.Status 1, Throttling.User 2.",
    );
    expect(requestsText({ ...counts, retries: 0, refusals: {} })).toMatch(
      /0 repeated a refused one, 0 were refused\.$/,
    );
  });

  it("what the account did not understand is a fault, since nothing is proven then", () => {
    expect(() => refuseUnknown({ unknown: { "Vpc CreateVpc Colour": 1 } })).toThrow(
      "The account does not know what the provider asked for:\n  Vpc CreateVpc Colour",
    );
  });
});
