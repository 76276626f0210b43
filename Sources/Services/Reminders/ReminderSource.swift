import Database
import Storage
import Titles

/// Who may have to be reminded of something with a date.
protocol ReminderSource: Sendable {
  /// Looks at some of them, in the order of their ids, after this position.
  ///
  /// - Returns: nil where nobody is left.
  func page(after position: String, _ ground: ReminderGround, in reader: Reader) throws -> ReminderPage?
}

/// What a source works with.
struct ReminderGround: Sendable {
  /// The calendar and the rules of the day.
  let reference: ReferenceData
  /// The day of the round.
  let today: Day
  /// The dates that are reminded of.
  let windows: [ReminderWindow]

  /// The window that a date lies in; nil where nobody is reminded of it in this round.
  func window(of day: Day) -> ReminderWindow? { windows.first { $0.contains(day) } }
}

/// Some of those who may have to be reminded.
struct ReminderPage: Sendable {
  /// The last one that was looked at.
  let position: String
  /// What is written to those who are reminded.
  let letters: [ReminderLetter]
}

/// To whom a reminder goes and what stands in it.
struct ReminderLetter: Sendable {
  let recipient: MessageRepository.Recipient
  /// What the words in braces stand for.
  let values: [String: String]
  var application: ApplicationID?
  var business: Business?
  var target: MessageTarget?
}
