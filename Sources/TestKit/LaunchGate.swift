public import Foundation
import Synchronization

/// Starts other programs one at a time: Foundation's `Process.run` looks at all open files of this process and may trip
/// over another start at the same moment.
public enum LaunchGate {
  private static let gate = Mutex(())

  /// Starts the process.
  public static func run(_ process: Process) throws {
    try gate.withLock { _ in try process.run() }
  }
}
