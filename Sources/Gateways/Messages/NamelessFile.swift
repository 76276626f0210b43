import Foundation

/// A temporary file without a name, gone when nobody holds it any more. A pipe would have to be written and read while the
/// program runs, and one that ends without reading would end us by SIGPIPE.
final class NamelessFile {
  private let stream: UnsafeMutablePointer<FILE>

  /// - Throws: `ProgramRun.NotStarted` where the machine gives none.
  init() throws(ProgramRun.NotStarted) {
    guard let stream = tmpfile() else { throw ProgramRun.NotStarted(code: errno) }
    self.stream = stream
    // Another program that is started at this moment doesn't get it.
    _ = fcntl(fileno(stream), F_SETFD, FD_CLOEXEC)
  }

  deinit { fclose(stream) }

  /// Its descriptor.
  var descriptor: Int32 { fileno(stream) }

  /// Writes it, and goes back to its beginning.
  func write(_ bytes: [UInt8]) throws(ProgramRun.NotStarted) {
    let written = bytes.withUnsafeBufferPointer { fwrite($0.baseAddress, 1, $0.count, stream) }
    guard written == bytes.count, fflush(stream) == 0, lseek(descriptor, 0, SEEK_SET) == 0 else {
      throw ProgramRun.NotStarted(code: errno)
    }
  }

  /// The first bytes of it, so many at most.
  func beginning(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let read = pread(descriptor, &bytes, count, 0)
    return Array(bytes.prefix(max(read, 0)))
  }
}
