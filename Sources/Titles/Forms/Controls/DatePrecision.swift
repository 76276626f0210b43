/// How exactly a date is asked.
public enum DatePrecision: String, Hashable, Sendable, CaseIterable {
  case day
  case month
  case year
}
