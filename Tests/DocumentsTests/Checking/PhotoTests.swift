import Testing

@testable import Documents

@Suite struct PhotoTests {
  @Test func goodPhotoIsEncodedAnewAtItsPrintedProportions() throws {
    let upload = try Pictures.jpeg(width: 600, height: 840, noise: 30, quality: 80)
    let photo = try Photo(upload)
    #expect(photo.width == 420 && photo.height == 588)
    let header = try #require(ImageHeader(photo.jpeg))
    #expect(header.format == .jpeg && header.width == 420 && header.height == 588 && header.components == 3)
    #expect(photo.jpeg != upload)
  }

  @Test func smallerOriginalIsNotBlownUp() throws {
    let photo = try Photo(try Pictures.jpeg(width: 320, height: 448, noise: 90, quality: 95))
    #expect(photo.width == 295 && photo.height == 413)
  }

  @Test func pngBecomesJPEG() throws {
    let upload = Pictures.png(width: 300, height: 420, noise: 4)
    #expect(Photo.allowedBytes.contains(upload.count))
    #expect(ImageHeader(try Photo(upload).jpeg)?.format == .jpeg)
  }

  @Test func closeProportionsAreCroppedAtTheMiddle() throws {
    // 3:4 with red edges that the crop takes away.
    let upload = try Pictures.jpeg(width: 600, height: 800, noise: 30, quality: 80) { column, _ in
      column < 10 || column >= 590 ? (255, 0, 0) : (90, 140, 220)
    }
    let bitmap = try #require(Bitmap(try Photo(upload).jpeg, .jpeg))
    #expect(bitmap.width * 7 == bitmap.height * 5)
    let colours = bitmap.pixels().colours
    #expect(colours[0] < 130 && colours[2] > 150)
  }

  @Test func identityCardPhotoIsCropped() throws {
    let photo = try Photo(try Pictures.jpeg(width: 358, height: 441, noise: 80, quality: 95))
    #expect(photo.width == 295 && photo.height == 413)
    let wider = try Pictures.jpeg(width: 365, height: 441, noise: 80, quality: 95)
    #expect(throws: PhotoProblem.wrongProportions(width: 365, height: 441)) { try Photo(wider) }
  }

  @Test func pictureIsTurnedUprightAndLosesItsMetadata() throws {
    // Lying, with its left half blue; orientation 6 turns it clockwise, so that left becomes top.
    let lying = try Pictures.jpeg(width: 840, height: 600, noise: 30, quality: 80) { column, _ in
      column < 420 ? (40, 80, 230) : (230, 60, 40)
    }
    let photo = try Photo(Pictures.turned(lying, orientation: 6))
    #expect(photo.width == 420 && photo.height == 588)
    #expect(photo.jpeg[...].range(of: "Exif") == nil)
    let colours = try #require(Bitmap(photo.jpeg, .jpeg)).pixels().colours
    #expect(colours[2] > colours[0])
    #expect(colours[colours.count - 3] > colours[colours.count - 1])
  }

  @Test func factsOfRefusalsAreTold() throws {
    let lying = try Pictures.jpeg(width: 800, height: 600, noise: 30, quality: 80)
    #expect(throws: PhotoProblem.wrongProportions(width: 800, height: 600)) { try Photo(lying) }
    let square = try Pictures.jpeg(width: 600, height: 600, noise: 40, quality: 80)
    #expect(throws: PhotoProblem.wrongProportions(width: 600, height: 600)) { try Photo(square) }
    let small = Pictures.png(width: 200, height: 280, noise: 60)
    let tooSmall = PhotoProblem.tooSmall(width: 200, height: 280, leastWidth: 295, leastHeight: 413)
    #expect(throws: tooSmall) { try Photo(small) }
    let light = try Pictures.jpeg(width: 300, height: 420, noise: 0)
    #expect(throws: PhotoProblem.wrongSize(bytes: light.count, allowed: 51_200...204_800)) { try Photo(light) }
    #expect(throws: PhotoProblem.notAPicture) { try Photo([UInt8](repeating: 65, count: 60_000)) }
  }

  @Test func claimedSizeIsRefusedBeforeDecoding() {
    var bomb = Pictures.png(width: 300, height: 420, noise: 6)
    // IHDR's width and height.
    for (offset, byte) in [(16, 0), (17, 0), (18, 0x4E), (19, 0x20), (20, 0), (21, 0), (22, 0x6D), (23, 0x60)] {
      bomb[offset] = UInt8(byte)
    }
    #expect(throws: PhotoProblem.tooManyPixels(width: 20_000, height: 28_000)) { try Photo(bomb) }
  }

  @Test func damagedPicturesAreBroken() throws {
    let good = try Pictures.jpeg(width: 600, height: 840, noise: 40, quality: 85)
    #expect(throws: PhotoProblem.broken) { try Photo([0xFF, 0xD8, 0xFF] + [UInt8](repeating: 0, count: 60_000)) }
    let png = Pictures.png(width: 300, height: 420, noise: 6)
    #expect(throws: PhotoProblem.broken) { try Photo(Array(png.prefix(60_000))) }
    // A progressive picture of endless scans would keep the decoder busy.
    let scans = (0..<100).flatMap { _ in [0xFF, 0xDA, 0, 2] as [UInt8] }
    let end: [UInt8] = [0xFF, 0xD9]
    #expect(ImageHeader(Array(good.dropLast(2)) + scans.prefix(200) + end) != nil)
    #expect(ImageHeader(Array(good.dropLast(2)) + scans + end) == nil)
    #expect(throws: PhotoProblem.broken) { try Photo(Array(good.dropLast(good.count / 4))) }
  }
}
