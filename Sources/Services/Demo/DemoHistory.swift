import Storage
import Synchronization
import Titles

/// The days before the demonstration begins: the same platform by a clock that is led through them, so that the real
/// services make a past whose records stand in order.
final class DemoHistory: Sendable {
  private let present: Platform
  private let moment: Mutex<Moment>

  init(_ present: Platform) {
    self.present = present
    moment = Mutex(present.clock.now())
  }

  /// The platform as it was then.
  var platform: Platform {
    let clock = PlatformClock { self.moment.withLock { $0 } }
    let store = Store(
      database: present.store.database, vault: present.store.vault, attachments: present.store.attachments,
      ids: IDGenerator(clock: clock.now))
    return Platform(
      store: store, references: present.references, forms: present.forms, registers: present.registers, clock: clock,
      workers: present.workers, inspectors: present.inspectors, logger: present.logger)
  }

  /// The day that lies so many working days back.
  ///
  /// - Throws: `Refusal` where the working calendar doesn't reach there.
  func day(_ workingDaysAgo: Int) throws -> Day {
    try present.reference.calendar.addingWorkingDays(-workingDaysAgo, to: present.clock.now().day)
  }

  /// Goes to that day at this hour.
  func go(_ workingDaysAgo: Int, hour: Int) throws {
    let target = Moment(try day(workingDaysAgo), hour: hour)
    moment.withLock { $0 = target }
  }

  /// A little later, so that two steps don't stand at the same second.
  func wait(minutes: Int64 = 7) {
    moment.withLock { $0 = $0.adding(seconds: minutes * 60) }
  }
}
