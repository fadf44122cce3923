using Xunit.v3;

// Two cores are busy when three tests run: one of them waits for a browser or for the disk.
[assembly: Parallelization(MaxThreads = 3)]
