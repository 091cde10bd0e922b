module example.com/omni

go 1.22
