def log = new File(basedir, 'build.log').text
assert log.contains('The receiver breaks the contract: violated: ')
assert new File(basedir, 'target/pushback/default.html').exists()
assert new File(basedir, 'target/stopped').exists() : 'what was started must be stopped before the build fails'
