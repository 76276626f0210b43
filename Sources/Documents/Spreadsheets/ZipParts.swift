import CLibArchive

/// The parts of a zip archive, unpacked with bounded work: what a small file would grow to is counted as it grows.
struct ZipParts {
  private let parts: [String: [UInt8]]

  /// Unpacks those parts whose names are wanted.
  init(
    _ bytes: [UInt8], _ limits: SpreadsheetLimits, where isWanted: (String) -> Bool
  ) throws(SpreadsheetProblem) {
    guard let archive = archive_read_new() else { throw .broken }
    defer { archive_read_free(archive) }
    archive_read_support_format_zip_seekable(archive)
    let found = bytes.withUnsafeBytes { buffer in
      guard archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK else {
        return Result<[String: [UInt8]], SpreadsheetProblem>.failure(.broken)
      }
      return ZipParts.unpack(archive, limits, isWanted)
    }
    parts = try found.get()
  }

  subscript(_ name: String) -> [UInt8]? { parts[name] }

  private static func unpack(
    _ archive: OpaquePointer, _ limits: SpreadsheetLimits, _ isWanted: (String) -> Bool
  ) -> Result<[String: [UInt8]], SpreadsheetProblem> {
    var parts: [String: [UInt8]] = [:]
    var (seen, total) = (0, 0)
    var entry: OpaquePointer?
    while true {
      let status = archive_read_next_header(archive, &entry)
      if status == ARCHIVE_EOF { return .success(parts) }
      guard status == ARCHIVE_OK || status == ARCHIVE_WARN else { return .failure(.broken) }
      seen += 1
      guard seen <= limits.parts else { return .failure(.tooLarge) }
      guard let entry, let path = archive_entry_pathname(entry) else { continue }
      let name = String(cString: path)
      guard isWanted(name) else { continue }
      if archive_entry_is_encrypted(entry) != 0 { return .failure(.oldOrEncrypted) }
      switch content(archive, room: limits.unpackedBytes - total) {
      case .success(let bytes):
        total += bytes.count
        parts[name] = bytes
      case .failure(let problem): return .failure(problem)
      }
    }
  }

  private static func content(_ archive: OpaquePointer, room: Int) -> Result<[UInt8], SpreadsheetProblem> {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = piece.withUnsafeMutableBytes { archive_read_data(archive, $0.baseAddress, $0.count) }
      if count == 0 { return .success(bytes) }
      guard count > 0 else { return .failure(.broken) }
      guard bytes.count + count <= room else { return .failure(.tooLarge) }
      bytes.append(contentsOf: piece.prefix(count))
    }
  }
}
