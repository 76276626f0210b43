import Foundation

/// What the operating system knows of this process. Nil where it doesn't tell (only Linux has `/proc`).
public struct ProcessNumbers: Sendable, Equatable {
  /// Bytes in memory.
  public var residentBytes: Int?
  /// Open files and connections.
  public var openFiles: Int?
  /// How many there may be.
  public var openFileLimit: Int?
  /// Seconds of the processors.
  public var processorSeconds: Double?

  /// The numbers now. Reads files of the kernel's.
  static func current() -> ProcessNumbers {
    var numbers = ProcessNumbers()
    let pages = text("/proc/self/statm").split(separator: " ").dropFirst().first.flatMap { Int($0) }
    numbers.residentBytes = pages.map { $0 * Int(sysconf(Int32(_SC_PAGESIZE))) }
    numbers.openFiles = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd"))?.count
    let limits = text("/proc/self/limits").split(separator: "\n").first { $0.hasPrefix("Max open files") }
    numbers.openFileLimit = limits?.split(separator: " ").dropFirst(3).first.flatMap { Int($0) }
    // Behind the name, which may hold anything but a last parenthesis: the 12th and 13th field are ticks.
    let fields = text("/proc/self/stat").split(separator: ")").last?.split(separator: " ") ?? []
    if fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12]) {
      numbers.processorSeconds = (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
    }
    return numbers
  }

  private static func text(_ path: String) -> String {
    (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
  }
}
