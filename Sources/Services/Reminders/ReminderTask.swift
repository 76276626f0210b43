import Database
public import Storage
import Titles

/// Reminders before and after dates, as daily work: one task for each row of the table.
public struct ReminderTask: DailyTask {
  private let platform: Platform
  private let kind: ReminderKind

  /// All of them.
  public static func all(on platform: Platform) -> [ReminderTask] {
    ReminderKind.all.map { ReminderTask(platform: platform, kind: $0) }
  }

  /// The kind's own.
  public var name: String { kind.name }

  /// Looks at the next ones who may have to be reminded. Where the working calendar doesn't reach far enough nobody is.
  public func step(of round: DailyRound) async throws -> DailyStep? {
    let (platform, kind, reference) = (platform, kind, platform.reference)
    guard let windows = try? kind.when.map({ try $0.window(of: round, in: reference.calendar) }) else { return nil }
    let ground = ReminderGround(reference: reference, today: round.day, windows: windows)
    let found = try await platform.store.database.read { try kind.who.page(after: round.position, ground, in: $0) }
    guard let found else { return nil }
    let template = reference.messages[kind.words]
    return DailyStep(to: found.position, written: found.letters.count) { transaction in
      for letter in found.letters {
        let words = template.filled(letter.values)
        var message = NewMessage(to: letter.recipient, words.title, words.body)
        message.application = letter.application
        message.business = letter.business
        message.target = letter.target
        try Postman(platform: platform).tell(message, at: platform.clock.now(), in: transaction)
      }
    }
  }
}
