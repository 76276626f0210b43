import Foundation
import NIOPosix

/// Runs a program of this machine: what it reads in a file without a name, what it complains about noted, killed with all
/// that it started when it takes too long.
///
/// It waits on a thread of a pool of its own. Foundation's `Process` is not used: it isn't made for several at once beside
/// others who open descriptors.
struct ProgramRun: Sendable {
  /// The path of the program.
  let command: String
  /// Its arguments, without its name.
  let arguments: [String]
  /// What it reads.
  let input: [UInt8]
  /// How long it may take.
  let limit: Duration

  /// How it ended.
  enum End: Sendable, Equatable {
    /// By itself, with this code.
    case exited(Int32)
    /// By this signal.
    case killed(Int32)
    /// It took too long and was killed.
    case timedOut
  }

  /// What came of it.
  struct Outcome: Sendable, Equatable {
    /// Its process, which is gone.
    let process: Int32
    /// How it ended.
    let end: End
    /// The first line that it wrote to its standard error, shortened.
    let complaint: String
  }

  /// It could not be started.
  struct NotStarted: Error, Equatable {
    /// `errno`.
    let code: Int32
  }

  /// Few, since a mail program answers at once; more would only wait for it in larger numbers.
  private static let pool: NIOThreadPool = {
    let pool = NIOThreadPool(numberOfThreads: 2)
    pool.start()
    return pool
  }()

  /// The longest complaint, in bytes.
  private static let longest = 300

  /// Runs it and answers when it is gone.
  func run() async throws -> Outcome {
    try await ProgramRun.pool.runIfActive { try runHere() }
  }

  /// Runs it on this thread, which waits.
  private func runHere() throws -> Outcome {
    let (reads, complains) = (try NamelessFile(), try NamelessFile())
    try reads.write(input)
    let process = try start(reads.descriptor, complains.descriptor)
    let end = wait(for: process)
    let line = String(decoding: complains.beginning(ProgramRun.longest), as: UTF8.self)
    return Outcome(
      process: process, end: end, complaint: line.split(whereSeparator: \.isNewline).first.map(String.init) ?? "")
  }

  /// Starts it with these three descriptors and no other one, in a group of its own, with no signal ignored or held back.
  private func start(_ input: Int32, _ complaints: Int32) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, complaints, 2)
    for descriptor in ProgramRun.inheritable { posix_spawn_file_actions_addclose(&actions, descriptor) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (none, usual) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigemptyset(&usual)
    for signal in [SIGPIPE, SIGTERM, SIGINT, SIGHUP] { sigaddset(&usual, signal) }
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var texts = ([command] + arguments).map { strdup($0) } + [nil]
    var surroundings = ProgramRun.environment.map { strdup($0) } + [nil]
    defer { for text in texts + surroundings { free(text) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, command, &actions, &attributes, &texts, &surroundings)
    guard code == 0 else { throw NotStarted(code: code) }
    return process
  }

  /// What is open here and wouldn't be closed by itself in another program.
  private static var inheritable: [Int32] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
    return names.compactMap { Int32($0) }.filter { descriptor in
      let flags = fcntl(descriptor, F_GETFD)
      return descriptor > 2 && flags != -1 && flags & FD_CLOEXEC == 0
    }
  }

  /// What a program may need to know of the machine; our own settings, with passwords among them, are none of its business.
  private static let environment = ProcessInfo.processInfo.environment
    .filter { ["PATH", "HOME", "USER", "LOGNAME", "LANG", "LC_ALL", "TZ", "TMPDIR"].contains($0.key) }
    .map { "\($0.key)=\($0.value)" }.sorted()

  /// Waits until the process is gone, and leaves nothing of it behind.
  private func wait(for process: pid_t) -> End {
    let clock = ContinuousClock()
    let last = clock.now.advanced(by: limit)
    var (status, nap): (Int32, UInt32) = (0, 1_000)
    while true {
      switch waitpid(process, &status, WNOHANG) {
      case process: return ProgramRun.end(status)
      case 0:
        guard clock.now < last else {
          kill(-process, SIGKILL)
          while waitpid(process, &status, 0) == -1, errno == EINTR {}
          return .timedOut
        }
        usleep(nap)
        nap = min(nap * 2, 50_000)
      default:
        // Interrupted, or somebody else has asked how it ended: nothing is known then.
        guard errno == EINTR else { return .killed(0) }
      }
    }
  }

  /// What `waitpid` says: the signal in the low seven bits, else the code in the next byte.
  private static func end(_ status: Int32) -> End {
    let signal = status & 0x7f
    return signal == 0 ? .exited((status >> 8) & 0xff) : .killed(signal)
  }
}
