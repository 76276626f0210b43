/// Why a picture isn't taken as a photo.
public enum PhotoProblem: Error, Equatable, Sendable {
  /// It has fewer or more bytes than a photo may have.
  case wrongSize(bytes: Int, allowed: ClosedRange<Int>)
  /// Its content is neither JPEG nor PNG, whatever its name says.
  case notAPicture
  /// It is damaged or cut off.
  case broken
  /// It has too few pixels to be printed.
  case tooSmall(width: Int, height: Int, leastWidth: Int, leastHeight: Int)
  /// It has more pixels than are ever decoded.
  case tooManyPixels(width: Int, height: Int)
  /// It is far from the 5:7 of an inch photo: too wide, too high or lying.
  case wrongProportions(width: Int, height: Int)
}
