import Crypto
import Testing

@testable import Storage

@Suite struct VaultTests {
  let key = SymmetricKey(data: Array(0..<32 as Range<UInt8>))

  @Test(arguments: ["99000019900307888X", " 99000019900307888x\n", "９９００００１９９００３０７８８８Ｘ"])
  func aNumberIsFoundHoweverItIsTyped(_ typed: String) {
    // By Python's hmac over "99000019900307888X".
    #expect(LookupHash(key: key).hash(typed) == "d4054c38a08103b14f18b0c0f8afe45e625acfe3df05bcbb94c8988d2243413a")
  }

  @Test func aChainCoversFieldsTheirBordersAndThePast() {
    let chain = RecordChain(key: key)
    let first = chain.link(previous: "", ["1", "签收"])
    // By Python's hmac over each length (8 bytes, big end first) and text.
    #expect(first == "203372ea0addc4df10b271078540747c95b52cf3be2815a02e8bb22b86b601dc")
    #expect(chain.link(previous: first, ["ab", "c"]) != chain.link(previous: first, ["a", "bc"]))
    #expect(chain.link(previous: first, ["2"]) != chain.link(previous: "", ["2"]))
  }

  @Test func theVaultSealsBytesAndTextsAlike() throws {
    let vault = Vault(keys: DerivedKeys(master: key))
    let sealed = try vault.seal("示例", for: "c", of: "r")
    #expect(try vault.open(sealed, for: "c", of: "r") == Array("示例".utf8))
    let text: String = try vault.open(try vault.seal(Array("示例".utf8), for: "c", of: "r"), for: "c", of: "r")
    #expect(text == "示例")
    #expect(vault.lookup("a") == LookupHash(key: DerivedKeys(master: key).lookup).hash("A"))
    let chain = RecordChain(key: DerivedKeys(master: key).chains)
    #expect(vault.link(previous: "x", ["y"]) == chain.link(previous: "x", ["y"]))
  }
}
