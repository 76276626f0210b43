import Crypto
import Database
import Foundation

/// The file with the master key, outside the database, so that a copy of the database alone tells no document number.
///
/// Two lines: `zhicheng-keys 1` and the 32 random bytes in Base64. Only its owner may read it (mode 0600). Blocking.
public enum KeyFile {
  private static let header = "zhicheng-keys"
  private static let version = "1"

  /// The keys of the file at `path`. Throws ``KeyFileError``, or ``FileError`` where the file can't be read.
  public static func load(_ path: String) throws -> DerivedKeys {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT ? KeyFileError.missing(path: path) as any Error : FileError(errno)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw KeyFileError.malformed(path: path) }
    let mode = UInt16(truncatingIfNeeded: status.st_mode & 0o777)
    guard mode & 0o077 == 0 else { throw KeyFileError.loosePermissions(path: path, mode: mode) }
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = read(descriptor, &bytes, bytes.count)
    guard count >= 0 else { throw FileError(errno) }
    return DerivedKeys(master: try parse(String(decoding: bytes.prefix(count), as: UTF8.self), path: path))
  }

  /// The keys of the file at `path`, which is made where there is none.
  public static func loadOrCreate(_ path: String, random: any RandomSource = SystemRandom()) throws -> DerivedKeys {
    do {
      return try load(path)
    } catch KeyFileError.missing {
      try create(path, random: random)
      return try load(path)
    }
  }

  /// Writes a new file. One that is there already is never replaced, also not one that another process makes meanwhile.
  private static func create(_ path: String, random: any RandomSource) throws {
    let text = "\(header) \(version)\n\(Data(random.bytes(32)).base64EncodedString())\n"
    let partial = path + "." + Hex.encode(SystemRandom().bytes(8))
    let descriptor = open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileError(errno) }
    defer { unlink(partial) }
    let written = Array(text.utf8).withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    let failure = errno
    close(descriptor)
    guard written == text.utf8.count else { throw written < 0 ? FileError(failure) : FileError.diskFull }
    try DurableFile.sync(partial)
    guard link(partial, path) == 0 || errno == EEXIST else { throw FileError(errno) }
    try DurableFile.sync(DurableFile.folder(of: path))
  }

  private static func parse(_ text: String, path: String) throws -> SymmetricKey {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let title = lines.first?.split(separator: " ") ?? []
    guard title.count == 2, title[0] == header else { throw KeyFileError.malformed(path: path) }
    guard title[1] == version else { throw KeyFileError.unknownVersion(path: path, version: String(title[1])) }
    guard lines.count == 3, lines[2].isEmpty, let key = Data(base64Encoded: String(lines[1])), key.count == 32 else {
      throw KeyFileError.malformed(path: path)
    }
    return SymmetricKey(data: key)
  }
}
