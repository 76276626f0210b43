import Crypto
import Foundation
import Testing

@testable import Storage

@Suite struct KeyFileTests {
  let folder = FileManager.default.temporaryDirectory.path + "/key-file-tests-" + UUID().uuidString
  var path: String { folder + "/keys" }

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func write(_ text: String) {
    _ = FileManager.default.createFile(atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
  }

  @Test func aMissingFileIsMadeOnceForItsOwnerAlone() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(throws: KeyFileError.missing(path: path)) { try KeyFile.load(path) }
    let made = try KeyFile.loadOrCreate(path, random: SeededRandom(seed: 1))
    let again = try KeyFile.loadOrCreate(path, random: SeededRandom(seed: 2))
    #expect(made.encryption == again.encryption)
    #expect(try KeyFile.load(path).chains == made.chains)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["keys"])
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text == "zhicheng-keys 1\n\(Data(SeededRandom(seed: 1).bytes(32)).base64EncodedString())\n")
  }

  @Test(arguments: [0o640, 0o604, 0o660])
  func aFileThatOthersCanReadIsRefused(_ mode: Int) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    write("zhicheng-keys 1\n\(Data(repeating: 7, count: 32).base64EncodedString())\n")
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    let error = KeyFileError.loosePermissions(path: path, mode: UInt16(mode))
    #expect(throws: error) { try KeyFile.loadOrCreate(path) }
    #expect(error.description.contains("chmod 600"))
  }

  @Test(arguments: ["", "zhicheng-keys 1\n", "zhicheng-keys 1\nQUJD\n", "something else\n", "zhicheng-keys 1\n!!!\n"])
  func aDamagedFileIsRefusedAndNeverReplaced(_ text: String) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    write(text)
    #expect(throws: KeyFileError.malformed(path: path)) { try KeyFile.loadOrCreate(path) }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test func aNewerFormatIsNamed() {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    write("zhicheng-keys 2\nwhatever\n")
    #expect(throws: KeyFileError.unknownVersion(path: path, version: "2")) { try KeyFile.load(path) }
  }

  @Test func everyUseHasItsOwnKeyAndKeepsIt() {
    let keys = DerivedKeys(master: SymmetricKey(data: [UInt8](repeating: 0, count: 32)))
    let all = [keys.encryption, keys.lookup, keys.tokens, keys.chains].map { $0.withUnsafeBytes { Hex.encode($0) } }
    #expect(Set(all).count == 4)
    // By Python's hmac, HKDF with an empty salt and the info "zhicheng/1/…": sealed data must open for ever.
    #expect(all == Self.expected)
  }

  static let expected = [
    "95b708c05d3843eb31f790ca474ed530bb9cb2172d158a27cc67b199a666f628",
    "4c0c8216706a4f8bcdb6f91f5c040a186038dd563fff8248e7b843cd27d979d5",
    "8e968967243db85e7d5de66a381a888f77df2e01abacdb92743472a496eb728c",
    "bfc63b5b99d0e83ee977b0104329277268ffa7cb2c2948e2ffdb4b47da30be32",
  ]
}
