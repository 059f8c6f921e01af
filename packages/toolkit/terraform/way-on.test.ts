import { waysOn } from "./way-on";

describe("What Terraform says of a refused connection", () => {
  it("is followed by the way to two tunnels, once, and nothing else is", () => {
    const code = "VpnConnection.InvalidCreateTunnelOptions";
    expect(waysOn(`Error: ${code}\nError: ${code}`)).toEqual([
      expect.stringMatching(
        new RegExp(`^${code}: .* vpn\\.mode: dual, leave zone out and add tunnels\\.tunnel2`),
      ),
    ]);
    expect(waysOn("Error: QuotaExceeded.Bgp")).toEqual([]);
  });
});
