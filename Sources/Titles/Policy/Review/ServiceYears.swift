/// Whether the years of 正常晋升 are reached on the cut-off date, counted from one qualification.
enum ServiceYears {
  /// They are: by this row, from this day.
  case reached(PromotionYears, since: Day?)
  /// They are not yet: on this day they will be.
  case short(PromotionYears, since: Day, reachedOn: Day)
  /// The row asks for a title of this level first.
  case titleMissing(TitleLevel)
  /// The title held is of the level applied for already, or of a higher one.
  case levelHeld(Qualification)
  /// No row opens the level to this education.
  case educationTooLow
  /// It can't be said from what is filled in: why, in a Chinese sentence.
  case unknown(String)
}
