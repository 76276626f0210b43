import Crypto
import Testing

@testable import Storage

@Suite struct SecretBoxTests {
  let box = SecretBox(key: SymmetricKey(data: [UInt8](repeating: 1, count: 32)), random: SeededRandom(seed: 1))

  @Test(arguments: ["", "990000199001010013", "重庆市示例区一号 😀", String(repeating: "长", count: 10_000)])
  func whatIsSealedOpensAgain(_ text: String) throws {
    let sealed = try box.seal(Array(text.utf8), for: "persons.document_sealed", of: "p1")
    #expect(sealed.first == 1)
    #expect(sealed.count == 1 + 12 + text.utf8.count + 16)
    #expect(try box.open(sealed, for: "persons.document_sealed", of: "p1") == Array(text.utf8))
  }

  @Test func theSameTextIsNeverSealedTheSame() throws {
    let (first, second) = (try box.seal([1, 2, 3], for: "c", of: "r"), try box.seal([1, 2, 3], for: "c", of: "r"))
    #expect(first != second)
  }

  @Test func everyChangedByteIsNoticed() throws {
    let sealed = try box.seal(Array("990000199001010013".utf8), for: "c", of: "r")
    for index in sealed.indices {
      var changed = sealed
      changed[index] ^= 1
      let expected: SecretBoxError = index == 0 ? .unknownFormat : .notAuthentic
      #expect(throws: expected) { try box.open(changed, for: "c", of: "r") }
    }
  }

  @Test func aValueOpensOnlyWhereItBelongs() throws {
    let sealed = try box.seal([7], for: "persons.mobile", of: "r")
    #expect(throws: SecretBoxError.notAuthentic) { try box.open(sealed, for: "persons.mobile", of: "s") }
    #expect(throws: SecretBoxError.notAuthentic) { try box.open(sealed, for: "persons.document", of: "r") }
    let other = SecretBox(key: SymmetricKey(data: [UInt8](repeating: 2, count: 32)))
    #expect(throws: SecretBoxError.notAuthentic) { try other.open(sealed, for: "persons.mobile", of: "r") }
  }

  @Test(arguments: [[], [1], [UInt8](repeating: 1, count: 28), [UInt8](repeating: 2, count: 60)])
  func whatWasNeverSealedIsRefused(_ bytes: [UInt8]) {
    #expect(throws: SecretBoxError.unknownFormat) { try box.open(bytes, for: "c", of: "r") }
  }
}
