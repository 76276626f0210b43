import Testing
import Titles

@Suite struct AddressRegionTests {
  @Test(
    "an address is the machine's own, of a private network, or of anywhere else",
    arguments: [
      ("127.0.0.1", AddressRegion.loopback), ("::1", .loopback), ("::ffff:127.0.0.1", .loopback), ("localhost", .loopback),
      ("10.1.2.3", .local), ("172.16.0.1", .local), ("172.31.255.255", .local), ("192.168.1.5", .local),
      ("169.254.1.1", .local), ("fd12::1", .local), ("fe80::1", .local), ("172.32.0.1", .remote), ("203.0.113.9", .remote),
      ("2001:db8::1", .remote), ("1.2.3.4.5", .remote), ("", .remote), ("fdx", .remote),
    ])
  func regions(_ address: String, _ expected: AddressRegion) {
    #expect(AddressRegion(address) == expected)
  }
}
