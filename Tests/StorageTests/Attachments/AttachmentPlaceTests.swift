import Testing

@testable import Storage

@Suite("Where attachments are kept")
struct AttachmentPlaceTests {
  static let key = ["AWS_ACCESS_KEY_ID": "a", "AWS_SECRET_ACCESS_KEY": "b"]

  @Test("one line of configuration says it")
  func places() throws {
    #expect(try AttachmentPlace(environment: [:]) == .standard)
    #expect(try AttachmentPlace(environment: ["ATTACHMENTS": ""]) == .standard)
    #expect(try AttachmentPlace(environment: ["ATTACHMENTS": "/srv/files"]) == .folder("/srv/files"))
    let both = ["ATTACHMENTS": "/srv/files", "ZHICHENG_ATTACHMENTS": "/srv/other"]
    #expect(try AttachmentPlace(environment: both) == .folder("/srv/other"))
    let text = "s3://zhicheng/files?endpoint=http://127.0.0.1:9000&region=cn-north"
    let environment = AttachmentPlaceTests.key.merging(["ATTACHMENTS": text]) { $1 }
    let expected = AttachmentPlace.bucket(try S3Address(text), S3Credentials(accessKey: "a", secret: "b"))
    #expect(try AttachmentPlace(environment: environment) == expected)
  }

  @Test("what is wrong is said before anything starts")
  func problems() {
    let bucket = ["ATTACHMENTS": "s3://zhicheng"]
    #expect(throws: AttachmentPlaceProblem.noCredentials) { try AttachmentPlace(environment: bucket) }
    let other = ["ATTACHMENTS": "https://zhicheng/x"]
    #expect(throws: AttachmentPlaceProblem.address) { try AttachmentPlace(environment: other) }
  }
}
