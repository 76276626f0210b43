import Database
import Foundation
import Synchronization

/// Reads a file of the disk in pieces of 256 KiB; it is opened when the first one is asked for. Blocking: call it on a thread
/// of its own.
final class FileReader: Sendable {
  /// Bytes of one piece.
  static let piece = 262_144

  private struct State {
    var descriptor: Int32?
    var rest: Range<Int64>
  }

  private let path: String
  private let state: Mutex<State>

  /// - Parameter range: which bytes; nil: all of them.
  init(path: String, range: Range<Int64>? = nil) {
    self.path = path
    state = Mutex(State(rest: range ?? 0..<Int64.max))
  }

  deinit {
    state.withLock { state in
      if let descriptor = state.descriptor { close(descriptor) }
    }
  }

  /// Some bytes, or nil at the end. Throws `FileError`.
  func next() throws -> [UInt8]? {
    try state.withLock { state in
      let wanted = Int64(state.rest.prefix(FileReader.piece).count)
      guard wanted > 0 else { return nil }
      let descriptor = state.descriptor ?? open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw FileError(errno) }
      state.descriptor = descriptor
      var bytes = [UInt8](repeating: 0, count: Int(wanted))
      var count = pread(descriptor, &bytes, bytes.count, off_t(state.rest.lowerBound))
      while count < 0, errno == EINTR { count = pread(descriptor, &bytes, bytes.count, off_t(state.rest.lowerBound)) }
      guard count >= 0 else { throw FileError(errno) }
      guard count > 0 else { return nil }
      bytes.removeLast(bytes.count - count)
      state.rest = (state.rest.lowerBound + Int64(count))..<state.rest.upperBound
      return bytes
    }
  }
}
