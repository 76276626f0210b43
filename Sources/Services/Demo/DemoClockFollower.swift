import Logging
public import ServiceLifecycle

/// Takes up what visitors of other nodes of a demonstration do to its clock, within a second or so.
public struct DemoClockFollower: Service {
  private let clock: DemoClock
  private let platform: Platform
  private static let pause = Duration.seconds(1)

  /// Follows on this platform.
  public init(clock: DemoClock, platform: Platform) {
    self.clock = clock
    self.platform = platform
  }

  /// Works until the service group shuts down.
  public func run() async throws {
    await platform.work(pausing: DemoClockFollower.pause, failure: "demo clock not read", .warning) {
      try await clock.follow(on: platform)
      return false
    }
  }
}
