/// An inch photo (25 × 35 mm): checked, upright, cropped to 5:7 and encoded anew as JPEG without metadata.
public struct Photo: Equatable, Sendable {
  /// The JPEG.
  public let jpeg: [UInt8]
  /// Its width in pixels: 420 (427 dpi at 25 mm), or 295 (300 dpi) where the original has fewer.
  public let width: Int
  /// Its height in pixels: 588 or 413.
  public let height: Int

  /// 50–200 KB, as the manuals ask.
  public static let allowedBytes = 50 * 1024...200 * 1024
  /// An inch photo at 300 dpi.
  public static let leastSize = (width: 295, height: 413)
  /// Width over height may lie this far from 5:7 and is then cropped at the middle.
  ///
  /// 2-inch photos (35 × 49 mm and 35 × 53 mm), 3:4 and the identity card's 26 × 32 mm (358 × 441 pixels) are
  /// inside; square and lying pictures are not.
  public static let tolerance = 0.15

  private static let proportions = 5.0 / 7.0
  private static let largeSize = (width: 420, height: 588)
  private static let quality = 90

  /// Checks and prepares an uploaded picture. Blocks for some milliseconds.
  ///
  /// - Throws: `PhotoProblem`
  public init(_ upload: [UInt8]) throws(PhotoProblem) {
    guard Photo.allowedBytes.contains(upload.count) else {
      throw .wrongSize(bytes: upload.count, allowed: Photo.allowedBytes)
    }
    guard let kind = Photo.format(upload) else { throw .notAPicture }
    guard let header = ImageHeader(upload), header.format == kind else { throw .broken }
    guard header.pixels <= ImageHeader.mostPixels else { throw .tooManyPixels(width: header.width, height: header.height) }
    // From the fifth orientation on the picture lies on its side.
    let isLying = header.orientation >= 5
    let width = isLying ? header.height : header.width
    let height = isLying ? header.width : header.height
    let least = Photo.leastSize
    guard width >= least.width, height >= least.height else {
      throw .tooSmall(width: width, height: height, leastWidth: least.width, leastHeight: least.height)
    }
    let difference = Double(width) / Double(height) / Photo.proportions - 1
    guard abs(difference) <= Photo.tolerance else { throw .wrongProportions(width: width, height: height) }
    guard let bitmap = Bitmap(upload, header.format), bitmap.width == width, bitmap.height == height else { throw .broken }

    let cropWidth = min(width, Int((Double(height) * Photo.proportions).rounded()))
    let cropHeight = min(height, Int((Double(width) / Photo.proportions).rounded()))
    let size = cropWidth >= Photo.largeSize.width ? Photo.largeSize : Photo.leastSize
    let cropped = bitmap.flattened()?.cropped(
      x: (width - cropWidth) / 2, y: (height - cropHeight) / 2, width: cropWidth, height: cropHeight, to: size)
    guard let jpeg = cropped?.jpeg(quality: Photo.quality) else { throw .broken }
    self.jpeg = jpeg
    self.width = size.width
    self.height = size.height
  }

  /// What the first bytes say, without reading further.
  private static func format(_ bytes: [UInt8]) -> ImageFormat? {
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
    return bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) ? .png : nil
  }
}
