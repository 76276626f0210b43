/// What a ``Housekeeping`` clears away.
public enum Chore: String, Sendable, CaseIterable {
  /// Files in the store that no row names: uploads whose operation never came to its end.
  case unreferencedFiles
  /// Uploads that a crash cut off.
  case temporaryFiles
  /// Keys of decisive requests, which nobody repeats after two days.
  case requestKeys
  /// Failures at sign-in that are forgotten.
  case throttles
  /// Counts of requests that limit nobody any more.
  case requestCounts
  /// Codes that went out and whose time is over.
  case sentCodes
  /// Text messages and mails that were sent or given up long ago.
  case letters
  /// Sign-ins that stopped before the second factor.
  case tickets
  /// Sessions that have ended by themselves.
  case sessions
  /// Quotas of days that are over.
  case uploadCounts
}
