internal import CPangoCairo
internal import Foundation
internal import Synchronization
public import Titles

/// A zip archive that is written to a file of the disk piece by piece: however large its files are, one piece of one of
/// them is in memory. The files are stored as they are (PDF and pictures are compressed already).
///
/// libarchive would need a locale of UTF-8 for the whole process to write Chinese names that Windows reads.
///
/// Blocking: call it on a thread of its own, one call at a time.
public final class ZipFile: Sendable {
  /// Why an archive could not be written.
  public enum Failure: Error, Equatable, Sendable {
    /// The disk refused, with its `errno`.
    case disk(Int32)
    /// It holds 65,535 files or 4 GB already.
    case full
  }

  private struct State {
    var entries: [ZipEntry] = []
    var length = 0
    var isOpen = false
  }

  private let descriptor: Int32
  private let time: ZipTime
  private let state = Mutex(State())

  /// Begins an archive at `path`, where nothing is yet; its files carry this time.
  ///
  /// - Throws: ``Failure``
  public init(path: String, at moment: Moment) throws {
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    time = ZipTime(moment)
    guard descriptor >= 0 else { throw Failure.disk(errno) }
  }

  deinit {
    close(descriptor)
  }

  /// Begins a file at a path within the archive, which is the caller's own and unique in it.
  ///
  /// - Throws: ``Failure``
  public func begin(_ path: String) throws {
    try state.withLock { state in
      try end(&state)
      guard state.entries.count < Int(UInt16.max), let offset = UInt32(exactly: state.length) else { throw Failure.full }
      let entry = ZipEntry(
        name: Array(path.utf8), method: 0, time: time, checksum: 0, packedSize: 0, size: 0, offset: offset)
      // What it says of the bytes is written once they are known.
      try write(entry.header, at: state.length)
      state.length += entry.header.count
      state.entries.append(entry)
      state.isOpen = true
    }
  }

  /// Adds bytes to the file that was begun last.
  ///
  /// - Throws: ``Failure``
  public func append(_ bytes: [UInt8]) throws {
    try state.withLock { state in
      let last = state.entries.count - 1
      guard last >= 0, state.isOpen else { return }
      guard state.length + bytes.count < Int(UInt32.max) else { throw Failure.full }
      try write(bytes, at: state.length)
      state.length += bytes.count
      let checksum = crc32(UInt(state.entries[last].checksum), bytes, UInt32(bytes.count))
      state.entries[last].checksum = UInt32(checksum)
      state.entries[last].size += UInt32(bytes.count)
      state.entries[last].packedSize = state.entries[last].size
    }
  }

  /// Ends the archive and says how many bytes it has.
  ///
  /// - Throws: ``Failure``
  public func finish() throws -> Int {
    try state.withLock { state in
      try end(&state)
      guard let start = UInt32(exactly: state.length) else { throw Failure.full }
      let directory = ZipEntry.directory(state.entries, at: start)
      try write(directory, at: state.length)
      return state.length + directory.count
    }
  }

  /// Writes the header of the open file again, now that its bytes are known.
  private func end(_ state: inout State) throws {
    guard state.isOpen, let entry = state.entries.last else { return }
    try write(entry.header, at: Int(entry.offset))
    state.isOpen = false
  }

  private func write(_ bytes: [UInt8], at place: Int) throws {
    try bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
        let count = pwrite(descriptor, rest.baseAddress, rest.count, off_t(place + written))
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { throw Failure.disk(errno) }
        written += count
      }
    }
  }
}
