import Testing

@testable import Portal

@Suite("ByteRange")
struct ByteRangeTests {
  @Test(
    "single ranges of the start, the middle and the end",
    arguments: [
      (nil, ByteRange.whole), ("bytes=0-99", .part(0..<100)), ("bytes=10-19", .part(10..<20)),
      ("bytes=990-2000", .part(990..<1000)),
      ("bytes=999-", .part(999..<1000)), ("bytes=-1", .part(999..<1000)), ("bytes=-500", .part(500..<1000)),
      ("bytes=-5000", .part(0..<1000)), ("bytes=1000-", .unsatisfiable), ("bytes=-0", .unsatisfiable),
      ("bytes=99999999999999999999999-", .unsatisfiable), ("bytes=0-99999999999999999999999", .part(0..<1000)),
      ("bytes=20-10", .whole), ("bytes=0-1,5-6", .whole), ("bytes=-", .whole), ("bytes=a-b", .whole), ("lines=0-1", .whole),
      ("bytes=--5", .whole), (" Bytes = 0 - 0", .part(0..<1)),
    ] as [(String?, ByteRange)])
  func parses(header: String?, expected: ByteRange) {
    #expect(ByteRange(header, length: 1000) == expected)
  }

  @Test("of an empty file every range is unsatisfiable")
  func empty() {
    #expect(ByteRange("bytes=0-", length: 0) == .unsatisfiable)
    #expect(ByteRange("bytes=-1", length: 0) == .unsatisfiable)
    #expect(ByteRange(nil, length: 0) == .whole)
  }
}
