process.stdout.write('todo');
