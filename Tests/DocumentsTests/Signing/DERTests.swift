import Testing

@testable import Documents

@Suite struct DERTests {
  @Test func lengthsTakeTheirShortestForm() {
    #expect(DER.octets([UInt8](repeating: 7, count: 127)).prefix(2) == [0x04, 127])
    #expect(DER.octets([UInt8](repeating: 7, count: 128)).prefix(3) == [0x04, 0x81, 128])
    #expect(DER.octets([UInt8](repeating: 7, count: 300)).prefix(4) == [0x04, 0x82, 1, 44])
  }

  @Test func objectIdentifiersFollowTheStandard() {
    // ITU-T X.690, 8.19.5: 2.999.3 is 06 03 88 37 03.
    #expect(DER.objectIdentifier([2, 999, 3]) == [0x06, 3, 0x88, 0x37, 3])
    #expect(ObjectIdentifier.sha256 == [0x06, 9, 0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 1])
  }

  @Test func setsAreSorted() {
    #expect(DER.set([[2, 1, 9], [2, 1, 3]]) == [0x31, 6, 2, 1, 3, 2, 1, 9])
  }

  @Test func incompleteValuesHaveNoLength() {
    #expect(DER.length([0x30, 3, 1, 2]) == nil)
    #expect(DER.length([0x30, 0x82, 1]) == nil)
    #expect(DER.length([0x30, 0x80, 0, 0]) == nil)
    #expect(DER.length([0x30, 2, 1, 2, 9])?.content == 2)
  }
}
