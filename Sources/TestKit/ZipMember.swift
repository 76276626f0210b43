import Foundation

/// A file in a zip archive, as another program reads it.
public struct ZipMember: Sendable, Equatable, Decodable {
  /// Its name.
  public let name: String
  /// Bytes.
  public let size: Int
  /// Its first bytes, in UTF-8; empty where they are no text.
  public let text: String

  private static let script = """
    import json, sys, zipfile
    z = zipfile.ZipFile(sys.argv[1])
    assert z.testzip() is None
    def text(content):
        try:
            return content[:4000].decode('utf-8')
        except UnicodeDecodeError:
            return ''
    print(json.dumps([{'name': i.filename, 'size': i.file_size, 'text': text(z.read(i))} for i in z.infolist()]))
    """

  /// The files of an archive, in order; their checksums are compared.
  public static func read(_ archive: [UInt8]) throws -> [ZipMember] {
    let path = NSTemporaryDirectory() + "archive-\(UUID().uuidString).zip"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(archive).write(to: URL(filePath: path))
    let outcome = try OtherProgram.run("/usr/bin/env", ["python3", "-c", script, path])
    return try JSONDecoder().decode([ZipMember].self, from: outcome.output)
  }
}
