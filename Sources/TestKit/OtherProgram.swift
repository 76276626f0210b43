public import Foundation
import Glibc

/// Runs other programs that judge what ours has made. By `posix_spawn` itself: Foundation's `Process.run` walks through all
/// open files of the process while other tests open and close theirs, and may read past the end of what it walks through.
public enum OtherProgram {
  /// What a program left.
  public struct Outcome: Sendable {
    /// How it ended: 0 is well.
    public let status: Int32
    /// Its standard output, with standard error where that was asked for.
    public let output: Data
  }

  /// Could not be started.
  public struct NotStarted: Error {
    /// `errno`.
    public let code: Int32
  }

  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - path: of the executable.
  ///   - environment: all that it gets; nil for that of this process.
  /// - Throws: ``NotStarted``, or where its output can't be kept.
  public static func run(
    _ path: String, _ arguments: [String], environment: [String: String]? = nil, mergesErrors: Bool = false
  ) throws -> Outcome {
    let place = NSTemporaryDirectory() + "output-" + UUID().uuidString
    defer { unlink(place) }
    let output = open(place, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    let nothing = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer {
      close(output)
      close(nothing)
    }
    guard output >= 0, nothing >= 0 else { throw NotStarted(code: errno) }
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_adddup2(&files, nothing, 0)
    posix_spawn_file_actions_adddup2(&files, output, 1)
    posix_spawn_file_actions_adddup2(&files, mergesErrors ? output : nothing, 2)
    let variables = environment ?? ProcessInfo.processInfo.environment
    var process: pid_t = 0
    let code = withCStrings([path] + arguments) { words in
      withCStrings(variables.map { "\($0.key)=\($0.value)" }) { posix_spawn(&process, path, &files, nil, words, $0) }
    }
    guard code == 0 else { throw NotStarted(code: code) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    // A signal counts as a failure like any other.
    let end = status & 0x7f == 0 ? (status >> 8) & 0xff : status & 0x7f
    return Outcome(status: end, output: try Data(contentsOf: URL(filePath: place)))
  }

  private static func withCStrings<Result>(
    _ words: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}
