import Testing

@testable import Storage

@Suite("Address of an object store")
struct S3AddressTests {
  @Test("a compatible store by its endpoint, path-style")
  func endpoint() throws {
    let address = try S3Address("s3://zhicheng/files/a?endpoint=http://127.0.0.1:9000&region=cn-north")
    #expect(!address.isSecure)
    #expect(address.authority == "127.0.0.1:9000")
    #expect(address.bucket == "zhicheng")
    #expect(address.prefix == "files/a/")
    #expect(address.region == "cn-north")
    #expect(address.path(of: "ab12") == "/zhicheng/files/a/ab12")
    #expect(address.appending("b").path(of: "x") == "/zhicheng/files/a/b/x")
  }

  @Test("Amazon's own, with the environment's region")
  func amazon() throws {
    let address = try S3Address("s3://zhicheng", environment: ["AWS_DEFAULT_REGION": "cn-north-1"])
    #expect(address.isSecure)
    #expect(address.authority == "s3.cn-north-1.amazonaws.com")
    #expect(address.prefix == "")
    let named = try S3Address("s3://zhicheng/?region=eu-west-1", environment: ["AWS_REGION": "cn-north-1"])
    #expect(named.region == "eu-west-1")
    #expect(try S3Address("s3://zhicheng").region == "us-east-1")
  }

  @Test("the scheme's own port is left off, as clients leave it off")
  func port() throws {
    #expect(try S3Address("s3://zhicheng/a?endpoint=https://Store.example:443/").authority == "store.example")
    #expect(try S3Address("s3://zhicheng/a?endpoint=http://store.example:443").authority == "store.example:443")
  }

  @Test(
    "what can't be used is named",
    arguments: [
      ("http://zhicheng/a", AttachmentPlaceProblem.address), ("s3:zhicheng", .address), ("s3://ab/x", .bucket),
      ("s3://Bucket/x", .bucket), ("s3://zhicheng:80/x", .bucket), ("s3://zhicheng/a//b", .prefix),
      ("s3://zhicheng/a%20b", .prefix), ("s3://zhicheng/../b", .prefix), ("s3://zhicheng/a?region=", .region),
      ("s3://zhicheng/a?endpoint=127.0.0.1:9000", .endpoint), ("s3://zhicheng/a?endpoint=http://h/path", .endpoint),
      ("s3://zhicheng/a?endpoint=ftp://h", .endpoint), ("s3://zhicheng/a?endpoint=http://u:p@h", .endpoint),
      ("s3://key:secret@zhicheng/a", .credentialsInAddress), ("s3://zhicheng/a?acl=public", .option("acl")),
    ])
  func problems(_ text: String, _ problem: AttachmentPlaceProblem) {
    #expect(throws: problem) { try S3Address(text) }
    #expect(problem.sentence.hasSuffix("。"))
    #expect(!problem.sentence.contains("secret"))
  }

  @Test("credentials come from the environment and print nothing")
  func credentials() throws {
    let environment = ["AWS_ACCESS_KEY_ID": "key", "AWS_SECRET_ACCESS_KEY": "hidden", "AWS_SESSION_TOKEN": "token"]
    let credentials = try #require(S3Credentials(environment: environment))
    #expect(credentials == S3Credentials(accessKey: "key", secret: "hidden", sessionToken: "token"))
    #expect(S3Credentials(environment: ["AWS_ACCESS_KEY_ID": "key", "AWS_SECRET_ACCESS_KEY": ""]) == nil)
    var printed = "\(credentials) \(String(reflecting: credentials))"
    dump(credentials, to: &printed)
    #expect(!printed.contains("hidden"))
    #expect(!printed.contains("token"))
  }
}
